package dev.identityemulator.platform.persistence;

import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

/**
 * Looks for {@code @Transactional} in our own classes only: reading the methods of all other beans costs each start. It also
 * names the transaction manager, which Spring would look up in annotations at each call.
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
