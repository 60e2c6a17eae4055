// Runs a fuzz target without libFuzzer: every file of the folders given, then a fixed number of
// mutations of each (cut, doubled, bytes changed) from a fixed seed, so that each build checks the
// same inputs.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int kMutations = 300;
constexpr char kNasty[] = "\"'<>(){}[]\\\r\n\t\0\x80\xff;,=*!";
constexpr std::size_t kMostBytes = 64 * 1024;

void run(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::string mutated(std::string input, std::minstd_rand& random) {
    const int changes = 1 + static_cast<int>(random() % 6);
    for (int i = 0; i < changes && !input.empty(); ++i) {
        const std::size_t at = random() % input.size();
        switch (random() % 5) {
            case 0:
                input[at] = static_cast<char>(random());
                break;
            case 1:
                input.erase(at, random() % 16);
                break;
            case 2:
                input.insert(at, input.substr(random() % input.size(), random() % 64));
                break;
            case 3:
                input.resize(at);
                break;
            default:
                input.insert(at, 1, kNasty[random() % (sizeof kNasty - 1)]);
                break;
        }
    }
    if (input.size() > kMostBytes) {
        input.resize(kMostBytes);
    }
    return input;
}

}  // namespace

int main(int count, char** folders) {
    int files = 0;
    run("");
    for (int i = 1; i < count; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator(folders[i])) {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string input{std::istreambuf_iterator<char>(in), {}};
            std::minstd_rand random(42);
            run(input);
            for (int n = 0; n < kMutations; ++n) {
                run(mutated(input, random));
            }
            ++files;
        }
    }
    std::printf("%d corpus files with %d mutations each\n", files, kMutations);
    return files > 0 ? 0 : 1;
}
