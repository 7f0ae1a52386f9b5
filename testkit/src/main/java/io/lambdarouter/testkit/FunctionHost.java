package io.lambdarouter.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Invokes a function; starts a process of it where none is free, and lets go of one that has ended. */
final class FunctionHost {

    private final Supplier<? extends RequestStreamHandler> processes;
    private final Deque<RequestStreamHandler> idle = new ArrayDeque<>();
    private final Set<String> killed;
    private int started;

    FunctionHost(Supplier<? extends RequestStreamHandler> processes, Set<String> killed) {
        this.processes = processes;
        this.killed = killed;
    }

    static Set<String> noneKilled() {
        return ConcurrentHashMap.newKeySet();
    }

    FunctionEnd invoke(byte[] event, SimulatedContext context) {
        RequestStreamHandler process;
        try {
            process = free();
        } catch (Throwable e) {
            return FunctionEnd.threw(InvocationOutcome.EXCEPTION, e);
        }
        FunctionEnd end = judge(run(process, event, context), context);
        if (!end.outcome().endsProcess()) {
            release(process);
        }
        return end;
    }

    /** How many processes there have been. */
    synchronized int started() {
        return started;
    }

    private synchronized RequestStreamHandler free() {
        if (idle.isEmpty()) {
            started++;
            return processes.get();
        }
        return idle.pop();
    }

    private synchronized void release(RequestStreamHandler process) {
        idle.push(process);
    }

    private static FunctionEnd run(RequestStreamHandler process, byte[] event, SimulatedContext context) {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        try {
            process.handleRequest(new ByteArrayInputStream(event), response, context);
            return response.size() <= EventDocument.LARGEST
                    ? FunctionEnd.answered(response.toByteArray())
                    : FunctionEnd.threw(InvocationOutcome.EXCEPTION, tooLarge(response.size()));
        } catch (VirtualMachineError e) {
            return FunctionEnd.threw(InvocationOutcome.CRASH, e);
        } catch (Throwable e) {
            return FunctionEnd.threw(InvocationOutcome.EXCEPTION, e);
        }
    }

    private static IOException tooLarge(int size) {
        return new IOException("The answer has " + size + " bytes, expected at most " + EventDocument.LARGEST
                + "; Lambda drops a larger one: answer with less");
    }

    /** The process may have been killed, or its time may have been over, before it came to the end that it came to. */
    private FunctionEnd judge(FunctionEnd end, SimulatedContext context) {
        if (killed.remove(context.getAwsRequestId())) {
            return end.as(InvocationOutcome.CRASH);
        }
        return context.isOver() ? end.as(InvocationOutcome.TIMEOUT) : end;
    }
}
