package io.lambdarouter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {

    @ParameterizedTest
    @CsvSource({
        "true,  TERM,     xterm, true",
        "false, TERM,     xterm, false",
        "true,  TERM,     dumb,  false",
        "true,  NO_COLOR, 1,     false",
        "true,  NO_COLOR, '',    true",
    })
    void colorsAreForTerminalsOfPeopleWhoWantThem(boolean terminal, String variable, String value, boolean colored) {
        assertThat(Palette.of(Map.of(variable, value), terminal).colored()).isEqualTo(colored);
    }

    @Test
    void plainTextStaysAsItIs() {
        assertThat(Palette.PLAIN.bad("text")).isEqualTo("text");
        assertThat(new Palette(true).bad("text")).isEqualTo("\u001b[1;31mtext\u001b[0m");
    }
}
