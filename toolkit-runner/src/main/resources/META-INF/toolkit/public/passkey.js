// Passkeys: a form with data-passkey asks the site for a challenge, the browser for an answer, and sends that like any form.
// Without this script such forms stay hidden, and the other ways to sign in work.

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const sign = async (options) => {
  const credential = await navigator.credentials.get({
    publicKey: { ...options, challenge: toBytes(options.challenge) },
  });
  const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response;
  return answer(credential, {
    clientDataJSON: toText(clientDataJSON),
    authenticatorData: toText(authenticatorData),
    signature: toText(signature),
    userHandle: userHandle ? toText(userHandle) : undefined,
  });
};

const create = async (options) => {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: options.excludeCredentials.map((known) => ({ ...known, id: toBytes(known.id) })),
    },
  });
  const { clientDataJSON, attestationObject } = credential.response;
  return answer(credential, {
    clientDataJSON: toText(clientDataJSON),
    attestationObject: toText(attestationObject),
    transports: credential.response.getTransports?.() ?? [],
  });
};

const answer = (credential, response) =>
  JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
  });

const ask = async (form) => {
  const reply = await fetch(form.dataset.challenge, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (!reply.ok) {
    throw new Error("The site gave no challenge");
  }
  return reply.json();
};

if (window.PublicKeyCredential) {
  for (const block of document.querySelectorAll("[data-passkey-block]")) {
    block.hidden = false;
  }
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const failed = form.querySelector("[data-passkey-failed]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      failed.hidden = true;
      try {
        const options = await ask(form);
        form.elements.reponse.value = await (form.dataset.passkey === "create" ? create(options) : sign(options));
        form.submit();
      } catch {
        // Given up, or no passkey for this site: the browser does not say which, so that sites cannot try people out.
        failed.hidden = false;
        failed.focus();
      }
    });
  }
}
