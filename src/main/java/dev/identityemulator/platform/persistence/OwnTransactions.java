package dev.identityemulator.platform.persistence;

import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Looks for {@code @Transactional} in our own classes alone, as to read the methods of all the others costs each start; and
 * names the manager of the transactions, which would be looked for in the annotations of a class at each of its calls.
 */
class OwnTransactions extends AnnotationTransactionAttributeSource {

    private static final String OURS = "dev.identityemulator.";
    private static final String MANAGER = "transactionManager";

    OwnTransactions() {
        super(false);
    }

    @Override
    public boolean isCandidateClass(Class<?> type) {
        return type.getName().startsWith(OURS) && super.isCandidateClass(type);
    }

    @Override
    protected @Nullable TransactionAttribute determineTransactionAttribute(AnnotatedElement element) {
        var found = super.determineTransactionAttribute(element);
        if (found instanceof DefaultTransactionAttribute attribute) {
            attribute.setQualifier(MANAGER);
        }
        return found;
    }
}
