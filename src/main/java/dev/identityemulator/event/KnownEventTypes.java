package dev.identityemulator.event;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every type of event that any room records. */
@Component
class KnownEventTypes {

    private final List<EventTypes> rooms;

    KnownEventTypes(List<EventTypes> rooms) {
        this.rooms = rooms;
    }

    /** The names of the types that begin so. */
    List<String> beginningWith(String beginning) {
        return rooms.stream()
                .flatMap(room -> room.all().stream())
                .map(EventType::value)
                .filter(type -> type.startsWith(beginning))
                .toList();
    }
}
