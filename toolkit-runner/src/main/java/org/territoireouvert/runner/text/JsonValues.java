package org.territoireouvert.runner.text;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Money;
import tools.jackson.core.JsonGenerator;

/** Writes plain values and records as JSON. */
final class JsonValues {

    private record Component(String name, Method accessor) {}

    // Kept by the class itself, so that a plugin's classes can be unloaded.
    private static final ClassValue<Component[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Component[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Component[] accessors = new Component[components.length];
            for (int i = 0; i < components.length; i++) {
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                accessors[i] = new Component(components[i].getName(), accessor);
            }
            return accessors;
        }
    };

    private JsonValues() {}

    static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case CharSequence text -> json.writeString(text.toString());
            case Boolean flag -> json.writeBoolean(flag);
            case Money money -> json.writeNumber(money.toDecimal());
            case Number number -> writeNumber(number, json);
            case Enum<?> constant -> json.writeString(constant.name());
            case Instant instant -> json.writeString(instant.toString());
            case TemporalAccessor temporal -> json.writeString(temporal.toString());
            case UUID id -> json.writeString(id.toString());
            case Optional<?> optional -> write(optional.orElse(null), json);
            case Map<?, ?> map -> writeMap(map, json);
            case Iterable<?> items -> writeItems(items, json);
            case Record entity -> writeRecord(entity, json);
            default ->
                throw new IOException("A value of type " + value.getClass().getName()
                        + " cannot be written as JSON; use records, maps, lists, text, numbers or dates");
        }
    }

    private static void writeNumber(Number number, JsonGenerator json) throws IOException {
        switch (number) {
            case Integer integer -> json.writeNumber(integer);
            case Long integer -> json.writeNumber(integer);
            case Short integer -> json.writeNumber(integer);
            case Byte integer -> json.writeNumber(integer.intValue());
            case BigInteger integer -> json.writeNumber(integer);
            case BigDecimal decimal -> json.writeNumber(decimal);
            default -> json.writeNumber(finite(number.doubleValue()));
        }
    }

    private static double finite(double number) throws IOException {
        if (!Double.isFinite(number)) {
            throw new IOException("\"" + number + "\" is no number that JSON can carry");
        }
        return number;
    }

    private static void writeMap(Map<?, ?> map, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeName(String.valueOf(entry.getKey()));
            write(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    private static void writeItems(Iterable<?> items, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            write(item, json);
        }
        json.writeEndArray();
    }

    private static void writeRecord(Record entity, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Component component : COMPONENTS.get(entity.getClass())) {
            json.writeName(component.name());
            write(read(entity, component), json);
        }
        json.writeEndObject();
    }

    private static @Nullable Object read(Record entity, Component component) throws IOException {
        try {
            return component.accessor().invoke(entity);
        } catch (IllegalAccessException e) {
            throw new IOException(entity.getClass() + " is not open to the runtime", e);
        } catch (InvocationTargetException e) {
            throw new IOException("\"" + component.name() + "\" of " + entity.getClass() + " cannot be read", e);
        }
    }
}
