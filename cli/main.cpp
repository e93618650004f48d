#include "cli/commands.hpp"

int main(int argc, char** argv) { return huong::cli::run(argc, argv); }
