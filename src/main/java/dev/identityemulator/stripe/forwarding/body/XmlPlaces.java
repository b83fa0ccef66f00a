package dev.identityemulator.stripe.forwarding.body;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the elements and attributes of an XML text, and where they are: what is not replaced stays as it was written. */
final class XmlPlaces {

    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)\\s*=\\s*(?:\"([^\"]*+)\"|'([^']*+)')");

    private final List<Place> places = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();

    private final String text;

    private XmlPlaces(String text) {
        this.text = text;
    }

    /** An element that the scan is in; {@code content} is where its content begins. */
    private record Element(String path, String parent, String name, int content) {}

    /**
     * The elements without others in them, and the attributes.
     *
     * @throws IllegalArgumentException if it is not XML, or has a document type
     */
    static List<Place> of(String text) {
        check(text);
        var scan = new XmlPlaces(text);
        int at = text.indexOf('<');
        while (at >= 0) {
            at = text.indexOf('<', scan.markup(at));
        }
        return scan.places;
    }

    /** Reads the markup that begins here, and returns where it ends. */
    private int markup(int start) {
        if (text.startsWith("<!--", start)) {
            return after("-->", start);
        }
        if (text.startsWith("<![CDATA[", start)) {
            return after("]]>", start);
        }
        if (text.startsWith("<?", start)) {
            return after("?>", start);
        }
        int end = endOfTag(start);
        if (text.charAt(start + 1) == '/') {
            close(start);
        } else {
            open(start, end);
        }
        return end;
    }

    private int after(String end, int start) {
        return text.indexOf(end, start) + end.length();
    }

    private int endOfTag(int start) {
        char quote = 0;
        int at = start;
        for (char c = text.charAt(at); quote != 0 || c != '>'; c = text.charAt(++at)) {
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return at + 1;
    }

    private void open(int start, int end) {
        boolean closed = text.charAt(end - 2) == '/';
        int last = closed ? end - 2 : end - 1;
        int nameEnd = start + 1;
        while (nameEnd < last && !Character.isWhitespace(text.charAt(nameEnd))) {
            nameEnd++;
        }
        var parent = open.isEmpty() ? "" : open.peek().path();
        var name = local(text.substring(start + 1, nameEnd));
        var path = parent + "/" + name;
        attributes(path, nameEnd, last);
        var at = parent + "@" + content();
        if (closed) {
            places.add(new Place(path, at, name, last, end, "", Place.Form.XML_CLOSED));
        } else {
            open.push(new Element(path, at, name, end));
        }
    }

    private void attributes(String path, int from, int to) {
        var attribute = ATTRIBUTE.matcher(text).region(from, to);
        while (attribute.find()) {
            int group = attribute.group(2) == null ? 3 : 2;
            var name = local(attribute.group(1));
            places.add(new Place(
                    path + "/@" + name,
                    path + "@" + from,
                    name,
                    attribute.start(group),
                    attribute.end(group),
                    attribute.group(group),
                    Place.Form.XML_ATTRIBUTE));
        }
    }

    /** Where the content of the innermost element begins, which tells it from others with the same path. */
    private int content() {
        return open.isEmpty() ? 0 : open.peek().content();
    }

    private void close(int end) {
        var element = open.poll();
        if (element != null) {
            var value = text.substring(element.content(), end);
            boolean isText = value.indexOf('<') < 0;
            places.add(new Place(
                    element.path(),
                    element.parent(),
                    element.name(),
                    element.content(),
                    isText ? end : element.content(),
                    isText ? value : value.substring(0, 1),
                    isText ? Place.Form.XML_TEXT : Place.Form.OTHER));
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static void check(String text) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.DTD) {
                    throw new IllegalArgumentException("a document type");
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException("not XML", malformed);
        }
    }
}
