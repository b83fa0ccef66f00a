package dev.identityemulator.support;

import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips test classes that do not use the given server, if there is one. */
public final class GivenServerCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (GivenServer.baseUrl().isEmpty() || context.getTestClass().isEmpty()) {
            return ConditionEvaluationResult.enabled("");
        }
        return isForIt(context.getRequiredTestClass())
                ? ConditionEvaluationResult.enabled("asks the server that is given")
                : ConditionEvaluationResult.disabled("not about the server that is given");
    }

    private static boolean isForIt(Class<?> test) {
        var extensions = AnnotationSupport.findAnnotation(test, ExtendWith.class)
                .map(annotation -> List.of(annotation.value()))
                .orElse(List.of());
        return extensions.contains(RunningEmulator.class) && !extensions.contains(RunningBrowser.class);
    }
}
