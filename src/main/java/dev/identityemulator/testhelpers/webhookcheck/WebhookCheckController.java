package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.web.ApiController;
import dev.identityemulator.api.web.NotTransactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Checks the handler behind a webhook endpoint or an event destination. */
@ApiController
class WebhookCheckController {

    private final WebhookCheckService checks;

    WebhookCheckController(WebhookCheckService checks) {
        this.checks = checks;
    }

    @PostMapping("/v1/test_helpers/webhook_endpoints/{id}/check")
    @NotTransactional
    WebhookCheckResource check(Caller caller, @PathVariable String id, WebhookCheckParams params) {
        return checks.check(caller, id, params);
    }
}
