import account from "./account";
import add from "./add";
import claim from "./claim";
import common from "./common";
import correct from "./correct";
import network from "./network";
import places from "./places";
import read from "./read";
import search from "./search";
import sources from "./sources";

const words = { ...common, ...read, ...correct, ...claim, ...sources, ...network, ...search, ...places, ...add, ...account };

export default words;
