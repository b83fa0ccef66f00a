package dev.identityemulator.platform.persistence;

import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.repository.Repository;

/** Makes repositories without Spring Data's own model of the entities, beside Hibernate's: auditing would need it. Public for Spring AOT. */
public class PlainRepositoryFactory<R extends Repository<E, K>, E, K> extends JpaRepositoryFactoryBean<R, E, K> {

    public PlainRepositoryFactory(Class<? extends R> repository) {
        super(repository);
    }

    @Override
    public void setMappingContext(MappingContext<?, ?> ignored) {
        // the model would be built with the first repository of an entity
    }
}
