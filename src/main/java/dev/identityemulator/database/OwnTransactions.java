package dev.identityemulator.database;

import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;

/** Looks for {@code @Transactional} in our own classes alone: to read the methods of all the others costs each start. */
class OwnTransactions extends AnnotationTransactionAttributeSource {

    private static final String OURS = "dev.identityemulator.";

    OwnTransactions() {
        super(false);
    }

    @Override
    public boolean isCandidateClass(Class<?> type) {
        return type.getName().startsWith(OURS) && super.isCandidateClass(type);
    }
}
