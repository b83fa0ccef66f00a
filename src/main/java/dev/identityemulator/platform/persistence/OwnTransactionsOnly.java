package dev.identityemulator.platform.persistence;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.stereotype.Component;

/** Replaces Spring's source of transaction attributes with {@link OwnTransactions}. */
@Component
class OwnTransactionsOnly implements BeanDefinitionRegistryPostProcessor {

    private static final String NAME = "transactionAttributeSource";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(NAME)
                && registry.getBeanDefinition(NAME).getFactoryMethodName() != null) {
            registry.removeBeanDefinition(NAME);
            var own = new RootBeanDefinition(OwnTransactions.class);
            own.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
            registry.registerBeanDefinition(NAME, own);
        }
    }
}
