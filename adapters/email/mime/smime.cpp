#include "adapters/email/mime/smime.hpp"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include <array>
#include <memory>

namespace clusterlotse::email {

std::string signed_content(std::string_view der) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
    const std::unique_ptr<CMS_ContentInfo, decltype(&CMS_ContentInfo_free)> cms(
        d2i_CMS_ContentInfo(nullptr, &bytes, static_cast<long>(der.size())), &CMS_ContentInfo_free
    );
    std::string out;
    if (cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed) {
        ASN1_OCTET_STRING** content = CMS_get0_content(cms.get());
        if (content != nullptr && *content != nullptr) {
            out.assign(
                reinterpret_cast<const char*>(ASN1_STRING_get0_data(*content)),
                static_cast<std::size_t>(ASN1_STRING_length(*content))
            );
        }
    }
    ERR_clear_error();
    return out;
}

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) !=
        1) {
        return {};
    }
    static constexpr std::string_view kHex = "0123456789abcdef";
    std::string out;
    for (unsigned i = 0; i < length; ++i) {
        out += kHex[digest[i] >> 4U];
        out += kHex[digest[i] & 0xFU];
    }
    return out;
}

}  // namespace clusterlotse::email
