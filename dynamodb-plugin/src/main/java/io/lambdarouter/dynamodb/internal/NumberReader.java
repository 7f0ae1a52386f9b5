package io.lambdarouter.dynamodb.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes numbers of one class: exactly or not at all, but that a decimal is rounded to the nearest float or double. */
record NumberReader(Kind kind, boolean primitive) implements BoxedReader {

    /** The reader for a class, empty where that is no number. */
    static Optional<ValueReader> of(Class<?> type) {
        for (Kind kind : Kind.values()) {
            if (type == kind.boxed || type == kind.primitive) {
                return Optional.of(new NumberReader(kind, type.isPrimitive()));
            }
        }
        return Optional.empty();
    }

    @Override
    public Object read(ItemCursor in) {
        return switch (in.type()) {
            case N -> number(in);
            case S, B -> parse(in);
            default -> throw in.misfit(expected());
        };
    }

    private Object number(ItemCursor in) {
        BigDecimal number = in.number();
        try {
            return kind.exact(number);
        } catch (ArithmeticException e) {
            throw in.misfit(expected());
        }
    }

    @Override
    public Object parse(String text) {
        return kind.parse(text);
    }

    @Override
    public @Nullable Object ofNothing() {
        return primitive ? kind.exact(BigDecimal.ZERO) : null;
    }

    @Override
    public String expected() {
        return "a number that fits " + (primitive ? kind.primitive : kind.boxed).getName();
    }

    /** A class of numbers. */
    enum Kind {
        INT(int.class, Integer.class),
        LONG(long.class, Long.class),
        DOUBLE(double.class, Double.class),
        FLOAT(float.class, Float.class),
        SHORT(short.class, Short.class),
        BYTE(byte.class, Byte.class),
        BIG_DECIMAL(BigDecimal.class, BigDecimal.class),
        BIG_INTEGER(BigInteger.class, BigInteger.class),
        NUMBER(Number.class, Number.class);

        private final Class<?> primitive;
        private final Class<?> boxed;

        Kind(Class<?> primitive, Class<?> boxed) {
            this.primitive = primitive;
            this.boxed = boxed;
        }

        Object exact(BigDecimal number) {
            return switch (this) {
                case INT -> number.intValueExact();
                case LONG -> number.longValueExact();
                case DOUBLE -> nearest(number.doubleValue(), number.signum() == 0);
                case FLOAT -> nearest(number.floatValue(), number.signum() == 0);
                case SHORT -> number.shortValueExact();
                case BYTE -> number.byteValueExact();
                case BIG_DECIMAL, NUMBER -> number;
                case BIG_INTEGER -> number.toBigIntegerExact();
            };
        }

        /** As Java reads a number of the class; a text may say that it is no number or infinite, but not become it. */
        Object parse(String text) {
            return switch (this) {
                case INT -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case DOUBLE -> named(text) ? Double.valueOf(text) : nearest(Double.parseDouble(text), isZero(text));
                case FLOAT -> named(text) ? Float.valueOf(text) : nearest(Float.parseFloat(text), isZero(text));
                case SHORT -> Short.valueOf(text);
                case BYTE -> Byte.valueOf(text);
                case BIG_DECIMAL, NUMBER -> new BigDecimal(text);
                case BIG_INTEGER -> new BigInteger(text);
            };
        }

        private static boolean named(String text) {
            return text.endsWith("NaN") || text.endsWith("Infinity");
        }

        private static boolean isZero(String text) {
            return text.chars().takeWhile(c -> c != 'e' && c != 'E').noneMatch(c -> c >= '1' && c <= '9');
        }

        private static Object nearest(double number, boolean zero) {
            if (Double.isInfinite(number) || (number == 0 && !zero)) {
                throw new ArithmeticException("Beyond the range of double");
            }
            return number;
        }

        private static Object nearest(float number, boolean zero) {
            if (Float.isInfinite(number) || (number == 0 && !zero)) {
                throw new ArithmeticException("Beyond the range of float");
            }
            return number;
        }
    }
}
