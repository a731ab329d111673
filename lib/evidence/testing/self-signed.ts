/**
 * A certificate for page.example that nobody vouches for but itself, and its key, which protects nothing: for tests that a
 * page with such a certificate is refused.
 */
export const selfSigned = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgdBo83ieUqFYPmmxt
z554g9qK+epoL9deODA4327Y8WmhRANCAAS6VDqHdSzoHv/JmlSJ/HsjYKEFAYWT
DsXD84gD4YTLEzM7kxG/A1AgeF+Q83NK+i9x5Vf/rYPjbp4B7NTt7xi+
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBnjCCAUSgAwIBAgIUDeR+QILTep9TM+xM4z41avIatzgwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMcGFnZS5leGFtcGxlMCAXDTI2MTEyNDAwMjQyMFoYDzIxMjYx
MDMxMDAyNDIwWjAXMRUwEwYDVQQDDAxwYWdlLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAAS6VDqHdSzoHv/JmlSJ/HsjYKEFAYWTDsXD84gD4YTLEzM7
kxG/A1AgeF+Q83NK+i9x5Vf/rYPjbp4B7NTt7xi+o2wwajAdBgNVHQ4EFgQUm6CD
Vw/ZN0eARchskyl0eWZIoB0wHwYDVR0jBBgwFoAUm6CDVw/ZN0eARchskyl0eWZI
oB0wDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggxwYWdlLmV4YW1wbGUwCgYI
KoZIzj0EAwIDSAAwRQIhANm4EUaysZCs/fXNKtz9JtxmFdR81zDqvQBgp2w0HIyp
AiA8qvYcRxhNX5b/0QEYLissN+Yks41rK0RpuciXIhxyww==
-----END CERTIFICATE-----
`,
};
