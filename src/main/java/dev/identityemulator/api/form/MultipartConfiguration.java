package dev.identityemulator.api.form;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the servlet container read multipart bodies, within the limits of {@link MultipartForm}. */
@Configuration(proxyBeanMethods = false)
class MultipartConfiguration {

    @Bean
    static MultipartConfigElement multipartLimits() {
        return MultipartForm.limits();
    }
}
