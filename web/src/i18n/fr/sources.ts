const sources = {} as const;

export default sources;
