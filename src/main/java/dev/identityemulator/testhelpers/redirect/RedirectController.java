package dev.identityemulator.testhelpers.redirect;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.platform.tls.Certificates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves what an application needs to reach the emulator where its client takes no host. No key is asked for. */
@Controller
class RedirectController {

    /** Phones install a certificate of this type when it is opened. */
    private static final MediaType CA = new MediaType("application", "x-x509-ca-cert");

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Certificates certificates;

    RedirectController(Certificates certificates) {
        this.certificates = certificates;
    }

    /** The module for node that sends what is said to Stripe here. */
    @GetMapping("/redirect.cjs")
    ResponseEntity<Resource> module() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .body(new ClassPathResource("redirect.cjs", RedirectController.class));
    }

    /** The certificate of the CA that signed the one of {@code emulator.tls.port}. */
    @GetMapping("/ca.pem")
    ResponseEntity<String> ca(HttpServletRequest request, HttpServletResponse response) {
        var pem = certificates.ca().orElseThrow(() -> {
            response.setHeader(
                    ApiHeaders.EMULATOR_HINT,
                    "There is no CA, as there is no port for TLS: emulator.tls.port opens one.");
            return ApiErrors.unrecognizedUrl(request.getMethod(), RequestPath.of(request));
        });
        return ResponseEntity.ok().contentType(CA).body(pem);
    }
}
