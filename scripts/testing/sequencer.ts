import { keepAuditLog } from "@/lib/commands/record/keep-audit-log";

// A process that does nothing but sequence, for tests that end it in the middle. Its first line says that it has begun.
keepAuditLog();
process.stdout.write("sequencing\n");
setInterval(() => {}, 1000);
