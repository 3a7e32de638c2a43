'use strict';

// The contract names the addresses of production. This page tries things out where it was loaded from, with a token that the
// reader pastes; the scopes, which a pasted token does not show, are added to each description.
(async function show() {
  const response = await fetch('/openapi', { headers: { Accept: 'application/json' } });
  const contract = await response.json();
  contract.servers = [{ url: window.location.origin }];
  for (const path of Object.values(contract.paths)) {
    for (const operation of Object.values(path)) {
      if (operation && Array.isArray(operation.security)) {
        const scopes = operation.security
          .map((alternative) => Object.values(alternative).flat().map((scope) => '`' + scope + '`').join(' + '))
          .join(' or ');
        operation.description = [operation.description, 'Scopes: ' + (scopes || 'none')].filter(Boolean).join('\n\n');
      }
    }
  }
  contract.components.securitySchemes = {
    oauth2: {
      type: 'http',
      scheme: 'bearer',
      description: 'An access token from the identity provider. It is kept by this page until you leave it.',
    },
  };
  window.SwaggerUIBundle({
    spec: contract,
    domNode: document.getElementById('reference'),
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    docExpansion: 'list',
    validatorUrl: null,
    persistAuthorization: false,
  });
})().catch(() => {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = 'The contract could not be shown. It is at /openapi.';
  document.getElementById('reference').replaceChildren(note);
});
