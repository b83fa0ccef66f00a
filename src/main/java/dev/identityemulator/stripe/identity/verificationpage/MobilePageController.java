package dev.identityemulator.stripe.identity.verificationpage;

import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.account.ForEphemeralKeys;
import dev.identityemulator.api.web.ApiController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The calls of Stripe's mobile SDKs, each with the ephemeral key of its session.
 *
 * @see <a href="https://docs.stripe.com/identity/verify-identity-documents?platform=ios">Stripe: Verify in a mobile app</a>
 */
@ApiController
class MobilePageController {

    private static final String PATH = "/v1/identity/verification_pages/{session}";

    private final PageView view;
    private final PageService pages;

    MobilePageController(PageView view, PageService pages) {
        this.view = view;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @ForEphemeralKeys(of = "session")
    VerificationPageResource retrieve(Caller caller, @PathVariable String session, PageParams params) {
        return view.of(caller, session);
    }

    @PostMapping(PATH + "/data")
    @ForEphemeralKeys(of = "session")
    VerificationPageDataResource collect(Caller caller, @PathVariable String session, PageDataParams params) {
        return pages.collect(caller, session, params);
    }

    @PostMapping(PATH + "/submit")
    @ForEphemeralKeys(of = "session")
    VerificationPageDataResource submit(Caller caller, @PathVariable String session) {
        return pages.submit(caller, session);
    }

    @PostMapping(PATH + "/testing/verify")
    @ForEphemeralKeys(of = "session")
    VerificationPageDataResource verify(Caller caller, @PathVariable String session, SimulateDelayParams params) {
        return pages.verify(caller, session, params.delayed());
    }

    @PostMapping(PATH + "/testing/unverify")
    @ForEphemeralKeys(of = "session")
    VerificationPageDataResource unverify(Caller caller, @PathVariable String session, SimulateDelayParams params) {
        return pages.unverify(caller, session, params.delayed());
    }

    @PostMapping(PATH + "/phone_otp/generate")
    @ForEphemeralKeys(of = "session")
    VerificationPageDataResource sendCode(Caller caller, @PathVariable String session) {
        return pages.sendCode(caller, session);
    }

    @PostMapping(PATH + "/phone_otp/cannot_verify")
    @ForEphemeralKeys(of = "session")
    VerificationPageDataResource giveUpPhone(Caller caller, @PathVariable String session) {
        return pages.giveUpPhone(caller, session);
    }
}
