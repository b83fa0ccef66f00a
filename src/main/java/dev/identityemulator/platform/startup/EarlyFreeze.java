package dev.identityemulator.platform.startup;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the bean factory that no bean will be defined any more, so that it remembers which beans are of which type. Spring does that
 * before it makes the singletons, but the filters, and with them most beans, are made before, with the web server.
 */
@Component
class EarlyFreeze implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }
}
