export { databaseAnswers } from "@/lib/data/database";
