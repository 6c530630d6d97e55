// No script stands in the page itself, so that it works under a strict content security policy.
window.addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({
    dom_id: "#api",
    urls: [
      { name: "Tillstream: all public operations", url: "/api/openapi" },
      { name: "config-service, with its internal operations", url: "/api/openapi/config-service" },
      { name: "session-service, with its internal operations", url: "/api/openapi/session-service" },
      { name: "order-service, with its internal operations", url: "/api/openapi/order-service" },
      { name: "partner-service, with its internal operations", url: "/api/openapi/partner-service" },
    ],
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    layout: "StandaloneLayout",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    showExtensions: true,
    persistAuthorization: false,
    validatorUrl: null,
    tagsSorter: "alpha",
  });
});
