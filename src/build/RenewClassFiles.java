import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Writes the class files of a library anew in the form of Java 17, with the stack maps that the form asks for and otherwise
 * as they are. The JDK verifies older ones the long way at each start and takes none of them into its start-up cache, which
 * is a tenth of a short command's time.
 *
 * <p>Takes the folder of the libraries and the names of those to renew, without version. Run by the build, with the
 * libraries on the class path; what is new enough already is left alone.
 */
final class RenewClassFiles {
    private static final int JAVA_17 = 61;

    private RenewClassFiles() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            try (var jars = Files.newDirectoryStream(folder, name + "-[0-9]*.jar")) {
                for (Path jar : jars) {
                    renew(jar);
                }
            }
        }
    }

    private static void renew(Path jar) throws IOException {
        if (!isOld(jar)) {
            // As it stands: a start-up cache holds only for the very file it was trained with.
            return;
        }
        Path renewed = jar.resolveSibling(jar.getFileName() + ".new");
        try (JarFile in = new JarFile(jar.toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(renewed))) {
            for (JarEntry entry : in.stream().toList()) {
                JarEntry same = new JarEntry(entry.getName());
                same.setTime(entry.getTime());
                out.putNextEntry(same);
                try (InputStream bytes = in.getInputStream(entry)) {
                    copy(entry.getName(), bytes, out);
                }
                out.closeEntry();
            }
        }
        Files.move(renewed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOld(Path jar) throws IOException {
        try (JarFile in = new JarFile(jar.toFile())) {
            for (JarEntry entry : in.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                try (InputStream bytes = in.getInputStream(entry)) {
                    ClassModel model = ClassFile.of().parse(bytes.readAllBytes());
                    if (model.majorVersion() < JAVA_17 && !model.isModuleInfo()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void copy(String name, InputStream in, OutputStream out) throws IOException {
        byte[] bytes = in.readAllBytes();
        if (name.endsWith(".class")) {
            ClassFile files = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
            ClassModel model = files.parse(bytes);
            if (model.majorVersion() < JAVA_17 && !model.isModuleInfo()) {
                bytes = files.transformClass(model, anew());
            }
        }
        out.write(bytes);
    }

    /** Each method's code is handed on piece by piece: as a whole it would be copied with the stack maps it lacks. */
    private static ClassTransform anew() {
        return ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
                .andThen((type, element) -> {
                    if (element instanceof ClassFileVersion) {
                        type.withVersion(JAVA_17, 0);
                    } else {
                        type.with(element);
                    }
                });
    }
}
