package dev.identityemulator.browser.verificationpage;

import dev.identityemulator.support.NpmBundle;
import java.io.IOException;

/** A React application with the published packages. */
final class ReactPage {

    private ReactPage() {}

    /**
     * The script of the application.
     *
     * @param react the folder of a version of {@code @stripe/react-stripe-js}
     * @param stripeJs the folder of a version of {@code @stripe/stripe-js}
     */
    static String script(String react, String stripeJs) throws IOException, InterruptedException {
        var checkout = NpmBundle.has(react, "dist/checkout.js") ? "/checkout" : "";
        return NpmBundle.of(
                ReactPage.class,
                "react-page.jsx",
                "@stripe/react-stripe-js/checkout=" + react + checkout,
                "@stripe/react-stripe-js=" + react,
                "@stripe/stripe-js=" + stripeJs);
    }
}
