package dev.identityemulator.platform.persistence;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.BeanFactoryTransactionAttributeSourceAdvisor;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The beans of {@code @EnableTransactionManagement}, for our own classes. The interceptor names the transaction manager, which Spring
 * would look up in annotations at each call.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class TransactionConfiguration {

    private static final String MANAGER = "transactionManager";

    private final AppTransactionAttributeSource transactions = new AppTransactionAttributeSource();

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    BeanFactoryTransactionAttributeSourceAdvisor transactionAdvisor(TransactionInterceptor interceptor) {
        var advisor = new BeanFactoryTransactionAttributeSourceAdvisor();
        advisor.setTransactionAttributeSource(transactions);
        advisor.setAdvice(interceptor);
        return advisor;
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    TransactionInterceptor transactionInterceptor() {
        var interceptor = new TransactionInterceptor();
        interceptor.setTransactionAttributeSource(transactions);
        interceptor.setTransactionManagerBeanName(MANAGER);
        return interceptor;
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }
}
