/** The one entry point: shows the page that the document asks for; what only another page needs is not loaded. */
import "./styles/app.css";
import { applyTheme } from "./lib/theme.js";

applyTheme();

const pages = {
  chat: () => import("./chat/chat-page.js"),
  console: () => import("./console/console-page.js"),
};

const page = document.body.dataset.page;
await pages[page]();
document.body.append(document.createElement(`${page}-page`));
