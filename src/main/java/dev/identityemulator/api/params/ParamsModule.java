package dev.identityemulator.api.params;

import dev.identityemulator.api.error.DecimalErrors;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.form.UploadedFile;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/** Teaches Jackson the types of parameters, with Stripe's sentences for values that are wrong. */
final class ParamsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The longest text that Stripe accepts, in characters. */
    private static final int LONGEST_TEXT = 5_000;

    /** As all clients write it, and as stripe-python wrote it before 12.0.0. */
    private static final Set<String> TRUE = Set.of("true", "True");

    private static final Set<String> FALSE = Set.of("false", "False");

    ParamsModule() {
        addDeserializer(MetadataParam.class, new MetadataDeserializer());
        addDeserializer(UploadedFile.class, new FileParam());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new ParamDeserializers());
        context.addValueInstantiators(new RecordInstantiators());
    }

    private static final class ParamDeserializers extends Deserializers.Base {

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            if (type.hasRawClass(String.class)) {
                return text();
            }
            if (type.hasRawClass(LongText.class)) {
                return new ScalarParam((name, text, problems) -> new LongText(text), ParamErrors::invalidString);
            }
            if (type.hasRawClass(Long.class) || type.hasRawClass(Boolean.class)) {
                return type.hasRawClass(Long.class) ? integer() : bool();
            }
            if (type.hasRawClass(BigDecimal.class)) {
                return decimal();
            }
            return type.hasRawClass(FieldUpdate.class) ? new FieldUpdateParam(type.containedType(0), null) : null;
        }

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return constant(type.getRawClass());
        }

        @Override
        public ValueDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription.Supplier bean,
                @Nullable TypeDeserializer elementTypeDeserializer,
                @Nullable ValueDeserializer<?> elementDeserializer) {
            return new ListParam(type.getContentType(), null);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return false;
        }
    }

    private static ScalarParam text() {
        return new ScalarParam(
                (name, text, problems) -> {
                    if (text.length() > LONGEST_TEXT) {
                        problems.add(ParamErrors.tooLong(name, text, LONGEST_TEXT));
                    }
                    return text;
                },
                ParamErrors::invalidString);
    }

    private static ScalarParam integer() {
        return new ScalarParam(
                (name, text, problems) -> {
                    try {
                        return Long.valueOf(text.strip());
                    } catch (NumberFormatException notANumber) {
                        problems.add(ParamErrors.invalidInteger(name, text));
                        return null;
                    }
                },
                ParamErrors::invalidInteger);
    }

    private static ScalarParam decimal() {
        return new ScalarParam(
                (name, text, problems) -> {
                    var number = DecimalParam.read(text);
                    if (number == null) {
                        problems.add(DecimalErrors.invalid(name, text));
                    }
                    return number;
                },
                DecimalErrors::invalid);
    }

    private static ScalarParam bool() {
        return new ScalarParam(
                (name, text, problems) -> {
                    if (!TRUE.contains(text) && !FALSE.contains(text)) {
                        problems.add(ParamErrors.invalidBoolean(name, text));
                    }
                    return TRUE.contains(text);
                },
                ParamErrors::invalidBoolean);
    }

    private static ScalarParam constant(Class<?> type) {
        var constants = Arrays.asList(type.getEnumConstants());
        List<String> values = constants.stream()
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
        return new ScalarParam(
                (name, text, problems) -> {
                    int index = values.indexOf(text);
                    if (index < 0) {
                        problems.add(ParamErrors.invalidEnum(name, values));
                        return null;
                    }
                    return constants.get(index);
                },
                ParamErrors::invalidString);
    }

    /**
     * Makes records by their constructor: Jackson calls it by a method handle, for which Java writes classes at the first call, a sixth of
     * what a first POST took.
     */
    private static final class RecordInstantiator extends StdValueInstantiator {

        private static final long serialVersionUID = 1L;

        private final transient Constructor<?> constructor;

        RecordInstantiator(StdValueInstantiator given, Constructor<?> constructor) {
            super(given);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException failure) {
                return context.handleInstantiationProblem(_valueClass, values, rewrapCtorProblem(context, failure));
            }
        }
    }

    private static final class RecordInstantiators extends ValueInstantiators.Base {

        @Override
        public ValueInstantiator modifyValueInstantiator(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator given) {
            return given instanceof StdValueInstantiator standard
                            && standard.getValueClass().isRecord()
                            && standard.getWithArgsCreator() instanceof AnnotatedConstructor creator
                    ? new RecordInstantiator(standard, creator.getAnnotated())
                    : given;
        }
    }
}
