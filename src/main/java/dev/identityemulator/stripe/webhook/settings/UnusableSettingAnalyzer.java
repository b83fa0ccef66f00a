package dev.identityemulator.stripe.webhook.settings;

import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints the name of a wrong setting of webhooks, the problem and the remedy instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<UnusableSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSettingException unusable) {
        var bound = findCause(rootFailure, BindException.class);
        var setting = (bound == null ? "emulator.webhook" : bound.getName()) + "." + unusable.member();
        var description = "The setting " + setting + " (" + variable(setting) + ") " + unusable.getMessage() + ".";
        return new FailureAnalysis(description, unusable.action(), unusable);
    }

    /** The environment variable of a setting. */
    private static String variable(String setting) {
        return setting.replace("-", "").replaceAll("[.\\[\\]]+", "_").toUpperCase(Locale.ROOT);
    }
}
