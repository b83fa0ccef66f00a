package dev.identityemulator.api;

import dev.identityemulator.api.form.MultipartForm;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Replaces Spring MVC's conventions with Stripe's. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** Real time; resources use the clock of their account instead. */
    @Bean
    static Clock realTime() {
        return Clock.systemUTC();
    }

    @Bean
    static MultipartConfigElement multipartLimits() {
        return MultipartForm.limits();
    }

    @Bean
    static WebMvcRegistrations apiRoutes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ApiRoutes();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new ApiAdapter();
            }
        };
    }

    @Bean
    static WebMvcConfigurer conventions(
            List<HandlerInterceptor> interceptors,
            List<HandlerMethodArgumentResolver> resolvers,
            ResourceReturnValueHandler responses) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                interceptors.forEach(registry::addInterceptor);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
                all.addAll(resolvers);
            }

            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> all) {
                all.add(responses);
            }
        };
    }
}
