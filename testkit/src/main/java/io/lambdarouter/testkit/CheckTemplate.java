package io.lambdarouter.testkit;

import io.lambdarouter.LambdaRouterException;
import io.lambdarouter.core.LambdaRouterContainer;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The command for {@link TemplateCheck}: {@code java -cp <class path> io.lambdarouter.testkit.CheckTemplate template.yaml
 * [function]}, with the function's own class path and this test kit.
 *
 * <p>Prints the report. The exit code is 0 where no error was found, 1 where there is one, and 2 where nothing could be
 * checked: the arguments are wrong, the template cannot be read, or the application does not start.
 */
public final class CheckTemplate {

    private static final int ERRORS = 1;
    private static final int NOT_CHECKED = 2;

    private final PrintStream out;
    private final PrintStream err;

    CheckTemplate(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs the command and ends the process.
     *
     * @param arguments the template's file, and the logical id of the function where there are several
     */
    public static void main(String... arguments) {
        System.exit(new CheckTemplate(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            err.println("Usage: java -cp <class path> " + CheckTemplate.class.getName()
                    + " <template.yaml or .json> [<logical id of the function>]");
            return NOT_CHECKED;
        }
        try {
            TemplateReport report = check(arguments).check(LambdaRouterContainer::start);
            out.println(report);
            return report.errors().isEmpty() ? 0 : ERRORS;
        } catch (IllegalArgumentException | LambdaRouterException e) {
            err.println(e.getMessage());
            return NOT_CHECKED;
        }
    }

    private static TemplateCheck check(String... arguments) {
        TemplateCheck check = TemplateCheck.of(Path.of(arguments[0]));
        return arguments.length == 1 ? check : check.function(arguments[1]);
    }
}
