import { type Language, messagesFor } from '../../messages';
import { type SignInProblem } from '../../messages/vi/hub';

/** What the page hands to whoever opened it. */
export type SignInAnswer =
  | { readonly session: string; readonly unit: string; readonly role: string; readonly expiresAt: string }
  | { readonly problem: SignInProblem };

/** The page a sign-in ends on. Its script (done.js) hands the answer to the opener of the same origin and closes. */
export function donePage(answer: SignInAnswer, language: Language, officeJs: string | null): string {
  const { signIn } = messagesFor(language).hub;
  const text = 'problem' in answer ? signIn.problems[answer.problem] : signIn.done;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="phuluc-answer" content="${escaped(JSON.stringify(answer))}">
<title>${escaped(signIn.title)}</title>
${officeJs === null ? '' : `<script src="${escaped(officeJs)}" defer></script>\n`}<script src="/sign-in/done.js" defer></script>
</head>
<body>
<h1>${escaped(signIn.title)}</h1>
<p>${escaped(text)}</p>
${'problem' in answer ? `<p><a href="/sign-in">${escaped(signIn.again)}</a></p>` : ''}
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
