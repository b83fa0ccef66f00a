package dev.identityemulator.stripe.identity.verificationpage.model;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the models that a page names, to SDKs that send no key for them. */
@Controller
class DetectorModelController {

    @GetMapping(DetectorModel.FOLDER + "/{detector}/nothing.tflite")
    ResponseEntity<byte[]> download(@PathVariable String detector) {
        return DetectorModel.named(detector)
                .map(model -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(model.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
