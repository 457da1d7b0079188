package org.daybook.kit.form;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs the test's methods on the FX thread, with the toolkit started once: {@code @ExtendWith(JavaFxThread.class)}. */
public final class JavaFxThread implements BeforeAllCallback, InvocationInterceptor {
    private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();
    private static boolean asked;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        start();
    }

    /** Starts the toolkit, once for all tests of the process. */
    public static void start() throws Exception {
        synchronized (STARTED) {
            if (!asked) {
                asked = true;
                try {
                    Platform.startup(() -> STARTED.complete(true));
                } catch (IllegalStateException startedBySomebodyElse) {
                    STARTED.complete(true);
                }
                Platform.setImplicitExit(false);
            }
        }
        STARTED.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        onFxThread(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        onFxThread(invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        onFxThread(invocation);
    }

    private static void onFxThread(Invocation<Void> invocation) throws Throwable {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                invocation.proceed();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }
}
