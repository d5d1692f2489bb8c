/** Error codes an Excel add-in can meet, with the HTTP status Excel reports beside them. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  UnsupportedOperation: 400,
} as const;

export type ApiErrorCode = keyof typeof STATUS;

/** An error Excel itself would report; it travels back as an `OfficeExtension.Error` with this code. */
export class ApiError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: ApiErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
    this.httpStatus = STATUS[code];
  }
}

/**
 * Something this host cannot do but Excel can. It also travels back as an error (`ApiNotFound`), is counted in the
 * trace, and its message begins with `HOST:` so that nobody takes it for Excel's behaviour.
 */
export class NotImplementedByHost extends ApiError {
  constructor(readonly member: string) {
    super('ApiNotFound', `HOST: ${member} not implemented`);
    this.name = 'NotImplementedByHost';
  }
}

export function invalidArgument(what: string): ApiError {
  return new ApiError('InvalidArgument', `The argument is invalid, missing or has an incorrect format: ${what}.`);
}

export function itemNotFound(what: string): ApiError {
  return new ApiError('ItemNotFound', `The requested resource does not exist: ${what}.`);
}
