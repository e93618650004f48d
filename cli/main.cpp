#include <cstdio>
#include <cstdlib>

#include "cli/commands.hpp"

int main(int argc, char** argv) {
  const int code = huong::cli::run(argc, argv);
  std::fflush(nullptr);
  std::_Exit(code);  // nothing is left but memory, which goes with the process
}
