package dev.identityemulator.api.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The version of the emulator, which every response has in its {@code Emulator} header. */
@Component
public class EmulatorVersion {

    private final String mark;

    EmulatorVersion(ObjectProvider<BuildProperties> build) {
        var properties = build.getIfAvailable();
        this.mark = "identity-emulator/" + (properties == null ? "development" : properties.getVersion());
    }

    /** The value of the header, such as {@code identity-emulator/1.0.0}. */
    public String mark() {
        return mark;
    }
}
