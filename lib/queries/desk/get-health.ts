export { databaseHealth } from "@/lib/data/health";
