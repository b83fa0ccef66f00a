package dev.identityemulator.platform.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Leaves transactions to the services; a transaction proxy around repositories would cost each of their calls. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(
        basePackages = "dev.identityemulator",
        repositoryFactoryBeanClass = PlainRepositoryFactory.class,
        enableDefaultTransactions = false)
class DatabaseConfiguration {}
