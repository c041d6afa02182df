/** It changes whenever a text may have other search keys: then what was indexed is indexed again. Apart from them, since it is asked at each start. */
export const searchVersion = '1'
