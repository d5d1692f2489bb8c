/* global window, document, Office */
// Runs in the page a sign-in ends on, as it is: hands the answer to whoever opened the page.
(function () {
  const message = { phulucSignIn: JSON.parse(document.querySelector('meta[name="phuluc-answer"]').content) };
  if (window.Office !== undefined) {
    Office.onReady(() => Office.context.ui.messageParent(JSON.stringify(message)));
  } else if (window.opener !== null) {
    // To a page of this very hub alone, whoever the opener is by now.
    window.opener.postMessage(message, window.location.origin);
    if (message.phulucSignIn.session !== undefined) window.close();
  }
})();
