package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorType;
import dev.identityemulator.stripe.forwarding.card.RegisteredCard;
import dev.identityemulator.stripe.forwarding.http.UpstreamFailure;

/**
 * What is wrong with a forwarding request. The codes are Stripe's; nobody has published its sentences.
 *
 * @see <a href="https://docs.stripe.com/error-codes">Stripe: Error codes</a>
 */
final class ForwardingErrors {

    private static final int FAILED_DEPENDENCY = 424;

    private ForwardingErrors() {}

    static ApiException invalid(String param, String why) {
        return invalidParam(param, why).build();
    }

    static ApiException notAllowed() {
        return invalidParam("url", "requests cannot be forwarded to this destination")
                .hint("The setting emulator.forwarding.destinations allows more hosts than loopback; the test helper of"
                        + " forwarding destinations can respond in a destination's place.")
                .build();
    }

    private static ApiException.Builder invalidParam(String param, String why) {
        return ApiException.status(400, "Invalid " + param + ": " + why + ".")
                .code("forwarding_api_invalid_parameter")
                .param(param);
    }

    static ApiException inactive() {
        return ApiException.status(400, "Forwarding to this destination is not active for your account.")
                .code("forwarding_api_inactive")
                .hint("A forwarding destination of the test helpers with active=false matches this url.")
                .build();
    }

    static ApiException noSuch(String id) {
        return ApiErrors.noSuch(ForwardingRequest.NOUN, id, "id");
    }

    static ApiException noSuchPaymentMethod(String id) {
        return ApiErrors.noSuchParam(RegisteredCard.NOUN, id, "payment_method");
    }

    static ApiException upstream(UpstreamFailure failure) {
        return ApiException.status(FAILED_DEPENDENCY, failure.sentence())
                .type(ErrorType.API_ERROR)
                .code(failure.code())
                .build();
    }
}
