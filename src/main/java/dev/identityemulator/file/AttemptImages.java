package dev.identityemulator.file;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class AttemptImages {
    public List<String> document(String account, String session, String title, List<String> lines) {
        return List.of("file_a", "file_b");
    }

    public String selfie(String account, String session, List<String> lines) {
        return "file_c";
    }
}
