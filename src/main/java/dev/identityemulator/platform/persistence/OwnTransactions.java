package dev.identityemulator.platform.persistence;

import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;

/** Looks for {@code @Transactional} in our own classes only: reading the methods of all other beans costs each start. */
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
