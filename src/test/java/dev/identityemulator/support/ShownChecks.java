package dev.identityemulator.support;

import com.stripe.model.identity.VerificationReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results of a report's checks in their order, as the official client reads them. */
public final class ShownChecks {

    private ShownChecks() {}

    /** The result of each check: its status, and the code and reason of its error. */
    public static Map<String, String> of(VerificationReport report) {
        var checks = new LinkedHashMap<String, String>();
        var document = report.getDocument();
        if (document != null) {
            var error = document.getError();
            checks.put(
                    "document", document.getStatus() + (error == null ? "" : by(error.getCode(), error.getReason())));
        }
        var selfie = report.getSelfie();
        if (selfie != null) {
            var error = selfie.getError();
            checks.put("selfie", selfie.getStatus() + (error == null ? "" : by(error.getCode(), error.getReason())));
        }
        var number = report.getIdNumber();
        if (number != null) {
            var error = number.getError();
            checks.put("id_number", number.getStatus() + (error == null ? "" : by(error.getCode(), error.getReason())));
        }
        var email = report.getEmail();
        if (email != null) {
            var error = email.getError();
            checks.put("email", email.getStatus() + (error == null ? "" : by(error.getCode(), error.getReason())));
        }
        var phone = report.getPhone();
        if (phone != null) {
            var error = phone.getError();
            checks.put("phone", phone.getStatus() + (error == null ? "" : by(error.getCode(), error.getReason())));
        }
        return checks;
    }

    private static String by(@Nullable String code, @Nullable String reason) {
        return " by " + code + ": " + reason;
    }
}
