package dev.identityemulator.platform.persistence;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Lets services say where transactions begin and end: a repository that looked for itself would cost each of its calls. */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(basePackages = "dev.identityemulator", enableDefaultTransactions = false)
class DatabaseConfiguration {}
