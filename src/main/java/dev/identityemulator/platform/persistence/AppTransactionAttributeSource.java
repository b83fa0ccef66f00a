package dev.identityemulator.platform.persistence;

import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;

/** Looks for {@code @Transactional} in our own classes only: reading the methods of all other beans costs each start. */
class AppTransactionAttributeSource extends AnnotationTransactionAttributeSource {

    private static final String OURS = "dev.identityemulator.";

    AppTransactionAttributeSource() {
        super(false);
    }

    @Override
    public boolean isCandidateClass(Class<?> type) {
        return type.getName().startsWith(OURS) && super.isCandidateClass(type);
    }
}
