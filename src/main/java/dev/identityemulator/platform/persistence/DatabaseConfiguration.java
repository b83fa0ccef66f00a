package dev.identityemulator.platform.persistence;

import org.hibernate.cfg.ManagedBeanSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Leaves transactions to the services; a transaction proxy around repositories would cost each of their calls. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "dev.identityemulator",
        repositoryFactoryBeanClass = PlainRepositoryFactory.class,
        enableDefaultTransactions = false)
class DatabaseConfiguration {

    /** Converters of columns are no beans: to make them by Spring would cost each start. */
    @Bean
    static HibernatePropertiesCustomizer converters() {
        return properties -> properties.remove(ManagedBeanSettings.BEAN_CONTAINER);
    }
}
